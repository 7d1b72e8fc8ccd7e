module leaklab.example/heartbeattimeout

go 1.25
