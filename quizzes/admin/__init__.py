from quizzes.admin import attempts, bank, flashcards, quizzes, rulings

__all__ = ["attempts", "bank", "flashcards", "quizzes", "rulings"]
