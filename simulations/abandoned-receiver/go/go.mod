module leaklab.example/abandonedreceiver

go 1.25
