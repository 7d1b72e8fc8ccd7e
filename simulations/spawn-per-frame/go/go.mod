module leaklab.example/spawnperframe

go 1.24
