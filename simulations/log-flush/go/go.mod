module leaklab.example/logflush

go 1.25
