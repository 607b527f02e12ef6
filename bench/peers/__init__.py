"""The tools we are compared with, set up as somebody would who needs Chinese identifiers (对照工具).

``patterns``       regular expressions for the Chinese identifiers, as anyone would write them: for all the peers
``presidio``       Presidio's analyser with its own recognisers and these
``expressions``    plain regular expressions over columns, by Polars and by DuckDB
``dataprofiler``   DataProfiler: its labeler where TensorFlow is installed, else its profile alone
"""
