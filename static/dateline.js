// Small behaviour that HTML alone cannot give.
