from quizzes.admin import attempts, bank, checking, flashcards, quizzes, rulings

__all__ = ["attempts", "bank", "checking", "flashcards", "quizzes", "rulings"]
