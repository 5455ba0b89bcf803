"""Addresses of attempts, reviews and cards."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
