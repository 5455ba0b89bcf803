"""Random and hostile texts for the reader: `make fuzz` runs 100,000, the suite 2,000.

Each text is made from a number alone, so that a text that breaks something can be made again.
"""
