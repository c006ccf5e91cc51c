"""Reading: from files and addresses to Documents with exact ways back to the bytes."""
