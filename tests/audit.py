#!/usr/bin/env python3
"""Audit of the dependencies: licences, bans and sources must pass; advisories where their database is reached."""

import json
import re
import shutil
import subprocess
import sys
from collections import defaultdict

ALLOWED = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0",
    "CDLA-Permissive-2.0", "EUPL-1.2", "ISC", "MIT", "MIT-0", "MPL-2.0", "PostgreSQL", "Unicode-3.0", "Unlicense", "Zlib",
}
# Crates whose manifest names no licence in SPDX, read by a person.
READ = {}
BANNED = {
    "openssl-sys": "TLS is rustls; nothing of the system's is linked",
    "native-tls": "TLS is rustls",
    "openssl": "TLS is rustls",
    "reqwest": "the portal asks no other host for anything",
}
# Two of these in one binary would not know each other's types, or would link the same symbols.
ONCE = {"actix-web", "diesel", "libsqlite3-sys", "pq-sys", "rustls", "serde", "tokio", "chrono", "zip", "quick-xml"}


def metadata():
    done = subprocess.run(
        ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", "x86_64-unknown-linux-gnu"],
        check=True, stdout=subprocess.PIPE,
    )
    return json.loads(done.stdout)


def allowed(expression):
    """Whether some choice among an SPDX expression's alternatives needs allowed licences only."""
    words = re.findall(r"[()]|[^\s()/]+(?: WITH [^\s()]+)?|/", expression)
    python = []
    for word in words:
        if word in ("OR", "/"):
            python.append("or")
        elif word == "AND":
            python.append("and")
        elif word in "()":
            python.append(word)
        else:
            python.append(str(word in ALLOWED))
    return eval(" ".join(python), {"__builtins__": {}})


def licences(packages):
    for package in packages:
        licence = READ.get(package["name"], package["license"])
        if licence is None:
            yield f"{package['name']} {package['version']} names no licence"
        elif not allowed(licence):
            yield f"{package['name']} {package['version']} is under {licence}"


def bans(packages):
    versions = defaultdict(set)
    for package in packages:
        versions[package["name"]].add(package["version"])
    for name in BANNED.keys() & versions.keys():
        yield f"{name} is banned: {BANNED[name]}"
    for name in ONCE & versions.keys():
        if len(versions[name]) > 1:
            yield f"{name} is there in versions {', '.join(sorted(versions[name]))}"


def sources(packages):
    outside = {package["source"] for package in packages if package["source"]}
    if len(outside) > 1 or not all(source.startswith("registry+") for source in outside):
        yield f"not all from one registry: {', '.join(sorted(outside))}"


def advisories():
    if not shutil.which("cargo-audit"):
        print("advisories: skipped, cargo-audit is not installed")
        return
    done = subprocess.run(["cargo", "audit", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=240)
    try:
        found = json.loads(done.stdout)
    except ValueError:
        print("advisories: skipped, their database could not be reached")
        return
    listed = found["vulnerabilities"]["list"]
    print(f"advisories: {len(listed)} found")
    for one in listed:
        yield f"{one['package']['name']} {one['package']['version']}: {one['advisory']['id']} {one['advisory']['title']}"


def reached(found):
    """What is built for the portal and its tests, without packages that only other platforms want."""
    ids = {node["id"] for node in found["resolve"]["nodes"]}
    return [package for package in found["packages"] if package["id"] in ids]


def main():
    packages = reached(metadata())
    failures = 0
    for name, check in (("licences", licences), ("bans", bans), ("sources", sources)):
        wrong = list(check(packages))
        print(f"{name}: {'; '.join(wrong) if wrong else f'{len(packages)} packages, all well'}")
        failures += len(wrong)
    wrong = list(advisories())
    print("".join(f"  {line}\n" for line in wrong), end="")
    return 1 if failures + len(wrong) else 0


if __name__ == "__main__":
    sys.exit(main())
