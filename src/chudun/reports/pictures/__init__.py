"""Pictures as SVG, drawn from a block's data; colours come from the page (报告图示)."""
