module leaklab.example/lostcancel

go 1.25
