module leaklab.example/bench

go 1.24
