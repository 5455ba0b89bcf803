"""What is not asked, and why."""
