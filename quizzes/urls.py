from django.urls import include, path

app_name = "quizzes"
urlpatterns = [
    path("", include("quizzes.urls_attempts")),
]
