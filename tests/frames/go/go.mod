module leaklab.example/frames

go 1.25
