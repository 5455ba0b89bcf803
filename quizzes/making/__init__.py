"""Questions and quizzes as instructors make them: drafted, checked, made ready, put together."""
