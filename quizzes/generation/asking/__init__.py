"""The questions themselves: with a wh-word, with a gap, for posts and for who says so."""
