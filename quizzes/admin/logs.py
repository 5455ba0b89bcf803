"""Records that the admin shows and never writes."""

from django.contrib import admin


class ReadOnlyAdmin(admin.ModelAdmin):
    """A row goes only together with what it belongs to, such as an erased account.

    The deletion page of that other model asks every admin for leave, this one too.
    """

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        here = f"{self.opts.app_label}_{self.opts.model_name}_"
        if (request.resolver_match.url_name or "").startswith(here):
            return False
        return super().has_delete_permission(request, obj)

    def has_view_permission(self, request, obj=None):
        # Without this a right to change would be asked for, which nobody has.
        return request.user.has_perm(f"{self.opts.app_label}.view_{self.opts.model_name}")


class ReadOnlyInline(admin.TabularInline):
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False
