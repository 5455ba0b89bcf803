from django.urls import path

from articles.views import articles, facts

app_name = "articles"
urlpatterns = [
    path("", articles.article_list, name="article_list"),
    path("new/", articles.article_new, name="article_new"),
    path("offer/", articles.article_offer, name="article_offer"),
    path("<uuid:article_id>/", articles.article_detail, name="article_detail"),
    path("<uuid:article_id>/edit/", articles.article_edit, name="article_edit"),
    path("<uuid:article_id>/delete/", articles.article_delete, name="article_delete"),
    path("<uuid:article_id>/again/", articles.article_read_again, name="article_read_again"),
    path("<uuid:article_id>/facts/new/", facts.fact_new, name="fact_new"),
    path("<uuid:article_id>/undo/", facts.fact_undo, name="fact_undo"),
    path("facts/<uuid:fact_id>/", facts.fact_edit, name="fact_edit"),
    path("facts/<uuid:fact_id>/judge/", facts.fact_judge, name="fact_judge"),
]
