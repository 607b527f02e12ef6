"""What is known, who measured it, how, when and until when."""
