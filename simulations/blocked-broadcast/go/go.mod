module leaklab.example/blockedbroadcast

go 1.25
