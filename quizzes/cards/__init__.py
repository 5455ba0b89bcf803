"""What was missed, as flashcards that come back."""
