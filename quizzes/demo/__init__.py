"""The demo: people, articles on real events, published quizzes and some weeks of attempts."""
