module leaklab.example/deferredsave

go 1.25
