"""Papers that must be filed or kept, filled from what is known (申报、备案与评估文书): one module a paper."""
