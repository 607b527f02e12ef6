"""The nouns: kinds of subject and what can be known of each."""
