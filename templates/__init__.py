"""The look: Jinja2 templates, style sheets, fonts and charts."""
