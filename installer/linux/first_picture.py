#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Starts a program on the display and says when its first window was there and when something was drawn in it.

    first_picture.py COMMAND...

Prints three numbers in milliseconds from the start of the process: until the window was mapped, until its pixels were no
longer of one colour (its first picture), and the processor time of the process and its ended children by then; and its
process id. The program goes on. It looks every two milliseconds, by Xlib alone, and at windows that are at least a
hundred pixels wide and high: splash pictures and helper windows are none.
"""
import ctypes
import ctypes.util
import os
import subprocess
import sys
import time

LEAST = 100
LONGEST = 60.0
STEP = 0.002
VIEWABLE = 2
Z_PIXMAP = 2
ALL_PLANES = ctypes.c_ulong(-1 & 0xFFFFFFFFFFFFFFFF)

x = ctypes.CDLL(ctypes.util.find_library("X11"))
Window = ctypes.c_ulong


class Attributes(ctypes.Structure):
    _fields_ = [
        ("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
        ("border_width", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p), ("root", Window),
        ("c_class", ctypes.c_int), ("bit_gravity", ctypes.c_int), ("win_gravity", ctypes.c_int),
        ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int), ("all_event_masks", ctypes.c_long), ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long), ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p)]


class Image(ctypes.Structure):
    _fields_ = [
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_char)), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int)]


x.XOpenDisplay.restype = ctypes.c_void_p
x.XOpenDisplay.argtypes = [ctypes.c_char_p]
x.XDefaultRootWindow.restype = Window
x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x.XQueryTree.argtypes = [ctypes.c_void_p, Window] + [ctypes.c_void_p] * 4
x.XGetWindowAttributes.argtypes = [ctypes.c_void_p, Window, ctypes.POINTER(Attributes)]
x.XGetImage.restype = ctypes.POINTER(Image)
x.XGetImage.argtypes = [ctypes.c_void_p, Window, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
                        ctypes.c_ulong, ctypes.c_int]
x.XDestroyImage.argtypes = [ctypes.POINTER(Image)]
x.XFree.argtypes = [ctypes.c_void_p]
# A window that is gone between two looks is no reason to end.
handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, event: 0)
x.XSetErrorHandler(handler)
display = x.XOpenDisplay(None)
if not display:
    sys.exit("no display")
root = x.XDefaultRootWindow(display)


def windows():
    """All windows of the screen that are shown and large enough."""
    parent, first, count = Window(), ctypes.POINTER(Window)(), ctypes.c_uint()
    above = Window()
    if not x.XQueryTree(display, root, ctypes.byref(above), ctypes.byref(parent), ctypes.byref(first), ctypes.byref(count)):
        return {}
    found = {}
    for i in range(count.value):
        attributes = Attributes()
        if x.XGetWindowAttributes(display, first[i], ctypes.byref(attributes)) and attributes.map_state == VIEWABLE \
                and attributes.width >= LEAST and attributes.height >= LEAST:
            found[first[i]] = attributes
    if count.value:
        x.XFree(first)
    return found


def drawn(window, attributes):
    """Whether the pixels of its upper half are of more than one colour."""
    image = x.XGetImage(display, window, 0, 0, attributes.width, attributes.height // 2, ALL_PLANES, Z_PIXMAP)
    if not image:
        return False
    size = image.contents.bytes_per_line * image.contents.height
    pixels = ctypes.string_at(image.contents.data, size)
    x.XDestroyImage(image)
    return pixels != pixels[:4] * (size // 4)


def processor(pid):
    """Milliseconds, of the process and of its children that have ended."""
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return sum(int(ticks) for ticks in fields[11:15]) * 1000 // os.sysconf("SC_CLK_TCK")


before = windows()
began = time.monotonic()
program = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
mapped = None
while time.monotonic() - began < LONGEST and program.poll() is None:
    for window, attributes in windows().items():
        if window in before:
            continue
        mapped = mapped or time.monotonic()
        if drawn(window, attributes):
            seen = time.monotonic()
            print(round((mapped - began) * 1000), round((seen - began) * 1000), processor(program.pid), program.pid)
            sys.exit(0)
    time.sleep(STEP)
sys.exit("no window, or nothing in it")
