"""Behind `facts.py`: which parts of frames can be asked, told as sentences with their proof."""
