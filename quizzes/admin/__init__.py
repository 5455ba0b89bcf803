from quizzes.admin import attempts, bank, flashcards, quizzes

__all__ = ["attempts", "bank", "flashcards", "quizzes"]
