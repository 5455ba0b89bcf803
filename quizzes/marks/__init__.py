"""What answers are worth: marking, the replay of attempts, rulings. Mostly pure."""
