module leaklab/calibrate

go 1.26
