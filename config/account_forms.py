"""The forms of allauth with labels as they stand on every other page of this site."""

from allauth.account import forms


class Labelled:
    """No colon behind a label, and no label said again inside the field."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for field in self.fields.values():  # type: ignore[attr-defined]
            field.widget.attrs.pop("placeholder", None)


class LoginForm(Labelled, forms.LoginForm):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "User name or e-mail address"


class SignupForm(Labelled, forms.SignupForm):
    pass


class AddEmailForm(Labelled, forms.AddEmailForm):
    pass


class ChangePasswordForm(Labelled, forms.ChangePasswordForm):
    pass


class ResetPasswordForm(Labelled, forms.ResetPasswordForm):
    pass


class ResetPasswordKeyForm(Labelled, forms.ResetPasswordKeyForm):
    pass
