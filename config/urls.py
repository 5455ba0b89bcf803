from django.urls import include, path

from config import views
from config.late import late

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("theme/", views.theme, name="theme"),
    path("healthz", views.healthz, name="healthz"),
    path("accounts/", include("allauth.account.urls")),
    path("articles/", include("articles.urls")),
    path("", include("quizzes.urls")),
    late("admin/", "config.admin_urls", "admin"),
]
