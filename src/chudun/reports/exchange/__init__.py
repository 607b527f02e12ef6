"""The assessment for other programs (与其他工具交换): OSCAL, SARIF, a statement of applicability, comparisons."""
