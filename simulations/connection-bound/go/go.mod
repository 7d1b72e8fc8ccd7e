module leaklab.example/connectionbound

go 1.25
