module leaklab.example/worldbroadcast

go 1.25
