"""The admin, found and loaded when the first manager asks for it.

Its forms, exports and histories take some 10 MB that a process which only serves students
never needs.
"""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin

admin.site.site_header = admin.site.site_title = "Dateline"
admin.site.index_title = "All records"
admin.autodiscover()
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = admin.site.get_urls()
