"""Published tables behind the store, read on a Spark cluster: the same statements, nothing written.

spark://master:7077/srv/minutes     a standalone cluster; the folder is there for every worker
spark://local/srv/minutes           this machine
sc://server:15002/srv/minutes       Spark Connect
"""
