"""What earlier runs made of files, kept in the person's cache folder so that later runs need not.

An entry is found by the content of a file and by everything else that its making depends on; it is
data alone (JSON and Arrow), so that whoever writes into the folder can make no run execute anything.
"""
