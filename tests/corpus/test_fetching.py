"""Fetching: polite and safe, against a real server on this machine."""

import gzip
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

import pytest

from keyfigures.corpus.fetch_policy import Address, FetchPolicy, is_public
from keyfigures.corpus.fetched import save
from keyfigures.corpus.fetching import Fetcher, fetch
from keyfigures.corpus.reading import read_documents, read_snapshot
from keyfigures.errors import SourceError

PAGE = b"<html><title>Boats</title><p>There were 312 boats.</p></html>"

ASK_SILENCE = """
import socket, sys
from keyfigures.corpus.fetch_policy import FetchPolicy
from keyfigures.corpus.fetching import fetch
from keyfigures.errors import SourceError

def ask(host, port):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.connect(("127.0.0.1", int(sys.argv[1])))
        server.send(host.encode())
        return [server.recv(512).decode()]

try:
    fetch("http://boats.example/page", FetchPolicy(resolve=ask, seconds=0.5))
except SourceError as error:
    print(error)
"""
"""Fetches from a host whose name server never answers."""


class Server(BaseHTTPRequestHandler):
    """Answers by path; notes each request."""

    requests: list[tuple[str, str, dict[str, str]]]
    robots = b"User-agent: *\nDisallow: /closed\n"
    page = PAGE
    charset = "utf-8"

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""

    def do_GET(self) -> None:
        """Answer a request."""
        path = self.path.partition("?")[0]
        self.requests.append((self.client_address[0], self.path, dict(self.headers)))
        if path == "/robots.txt":
            self.reply(self.robots, "text/plain")
        elif path.startswith("/hop/"):
            self.redirect(f"/hop/{int(path[5:]) - 1}" if path != "/hop/1" else "/page")
        elif path == "/to":
            self.redirect(self.path.partition("?")[2])
        elif path == "/drip":
            self.drip()
        elif path == "/headers":
            self.drip_headers()
        elif path == "/flood":
            self.flood()
        elif path == "/bomb":
            self.reply(gzip.compress(bytes(50_000_000)), encoding="gzip")
        elif path == "/packed":
            self.reply(gzip.compress(PAGE), encoding="gzip")
        elif path == "/half":
            self.reply(gzip.compress(PAGE)[:-9], encoding="gzip")
        elif path == "/odd":
            self.reply(PAGE, encoding="br")
        elif path == "/empty":
            self.reply(b"")
        elif path in ("/page", "/closed/page"):
            self.reply(self.page, f"text/html; charset={self.charset}")
        else:
            self.send_error(404)

    def reply(
        self, body: bytes, kind: str = "text/html; charset=utf-8", encoding: str = ""
    ) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Set-Cookie", "name=value")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, place: str) -> None:
        self.send_response(302)
        self.send_header("Location", place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.slowly(b"x")

    def drip_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        self.slowly(b"x")

    def slowly(self, piece: bytes) -> None:
        try:
            for _ in range(200):
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass

    def flood(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(10_000):
                self.wfile.write(bytes(65536))
        except OSError:
            pass


Requests = list[tuple[str, str, dict[str, str]]]


@contextmanager
def serving(
    tls: ssl.SSLContext | None = None, **settings: object
) -> Iterator[tuple[int, Requests]]:
    requests: Requests = []
    handler = type("Handler", (Server,), {"requests": requests, **settings})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server.server_port, requests
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def is_loopback(address: Address) -> bool:
    return address.is_loopback


def local(port: int, **settings: object) -> FetchPolicy:
    """The strict rules, but for this machine's own address and the server's port."""
    values: dict[str, object] = {
        "ports": frozenset((port,)),
        "allows": is_loopback,
        "resolve": lambda host, port: ["127.0.0.1"],
        "seconds_between": 0.0,
        "seconds": 5.0,
        "max_bytes": 1_000_000,
    }
    return FetchPolicy(**(values | settings))  # type: ignore[arg-type]


def paths(requests: Requests) -> list[str]:
    return [path for _, path, _ in requests]


class TestAnswers:
    def test_bytes_headers_and_address_are_kept(self, tmp_path: Path) -> None:
        with serving() as (port, _):
            url = f"http://boats.example:{port}/page"
            fetched = Fetcher(local(port)).fetch(url)
        snapshot = fetched.snapshot
        assert snapshot.raw == PAGE
        assert (snapshot.location, fetched.requested) == (url, url)
        assert (snapshot.media_type, snapshot.charset) == ("text/html", "utf-8")
        assert snapshot.accessed is not None
        assert ("Content-Type", "text/html; charset=utf-8") in fetched.headers
        assert "312 boats" in read_snapshot(snapshot)[0].text
        path = save(fetched, tmp_path / "inbox")
        assert path.read_bytes() == PAGE
        assert path.suffix == ".html"
        record = tomllib.loads((path.parent / f"{path.name}.source.toml").read_text())
        assert record["url"] == url
        assert record["fetched"]["sha256"] == snapshot.id
        assert ["Content-Type", "text/html; charset=utf-8"] in record["fetched"][
            "headers"
        ]

    def test_what_is_saved_is_read_as_it_was_delivered(self, tmp_path: Path) -> None:
        page = "<html><p>Łódź counted 312 boats.</p></html>".encode("iso-8859-2")
        with serving(page=page, charset="iso-8859-2") as (port, _):
            url = f"http://boats.example:{port}/page"
            fetched = Fetcher(local(port)).fetch(url)
        (document,) = read_documents(save(fetched, tmp_path))
        assert document.text.strip() == "Łódź counted 312 boats."
        assert document.source.url.value == url
        assert document.snapshot.accessed == fetched.snapshot.accessed

    def test_requests_name_us_and_the_host_and_nothing_else(self) -> None:
        with serving() as (port, requests):
            Fetcher(local(port)).fetch(f"http://boats.example:{port}/page#part")
        assert paths(requests) == ["/robots.txt", "/page"]
        headers = requests[1][2]
        assert headers["Host"] == f"boats.example:{port}"
        assert headers["User-Agent"].startswith("keyfigures/")
        assert not {"Cookie", "Authorization", "Referer"} & set(headers)

    def test_packed_answers_are_unpacked(self) -> None:
        with serving() as (port, _):
            url = f"http://boats.example:{port}/packed"
            assert fetch(url, local(port)).raw == PAGE

    @pytest.mark.parametrize(
        ("path", "message"),
        [
            ("/nowhere", "answered 404"),
            ("/empty", "sent nothing"),
            ("/bomb", "longer than the limit"),
            ("/flood", "longer than the limit"),
            ("/half", "broke off"),
            ("/odd", "packed as br"),
        ],
    )
    def test_bad_answers_are_refused(self, path: str, message: str) -> None:
        with serving() as (port, _):
            url = f"http://boats.example:{port}{path}"
            with pytest.raises(SourceError, match=message) as caught:
                fetch(url, local(port))
        assert str(caught.value).startswith(url)

    @pytest.mark.parametrize("path", ["/drip", "/headers"])
    def test_endless_answers_end_with_the_time(self, path: str) -> None:
        with serving() as (port, _):
            policy = local(port, seconds=0.5)
            with pytest.raises(SourceError, match=r"took more than 0\.5 seconds"):
                fetch(f"http://boats.example:{port}{path}", policy)

    def test_nobody_there(self) -> None:
        with serving() as (port, _):
            pass
        with pytest.raises(SourceError, match="cannot be fetched"):
            fetch(f"http://boats.example:{port}/page", local(port))


class TestPoliteness:
    def test_robots_are_obeyed(self) -> None:
        with serving() as (port, requests):
            with pytest.raises(SourceError, match=r"robots\.txt asks not to"):
                fetch(f"http://boats.example:{port}/closed/page", local(port))
            assert paths(requests) == ["/robots.txt"]

    def test_robots_are_obeyed_after_a_redirect(self) -> None:
        with serving() as (port, requests):
            with pytest.raises(SourceError, match=r"robots\.txt asks not to"):
                fetch(f"http://boats.example:{port}/to?/closed/page", local(port))
            assert "/closed/page" not in paths(requests)

    def test_robots_are_asked_once_a_host(self) -> None:
        with serving() as (port, requests):
            fetcher = Fetcher(local(port))
            for _ in range(3):
                fetcher.fetch(f"http://boats.example:{port}/page")
        assert paths(requests).count("/robots.txt") == 1

    def test_rules_for_our_name_count(self) -> None:
        rules = b"User-agent: keyfigures\nDisallow: /\n\nUser-agent: *\nAllow: /\n"
        with serving(robots=rules) as (port, _), pytest.raises(SourceError):
            fetch(f"http://boats.example:{port}/page", local(port))

    def test_one_request_at_a_time_for_each_host(self) -> None:
        with serving() as (port, _):
            fetcher = Fetcher(local(port, seconds_between=0.2))
            begun = time.monotonic()
            fetcher.fetch(f"http://boats.example:{port}/page")
            fetcher.fetch(f"http://boats.example:{port}/page")
            # three requests: rules, page, page
            assert time.monotonic() - begun >= 0.4


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for boats.example with its key, in one file."""
    path = tmp_path_factory.mktemp("tls") / "boats.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=boats.example"
    command += " -addext subjectAltName=DNS:boats.example -keyout - -out -"
    done = subprocess.run(command.split(), capture_output=True, check=True)
    path.write_bytes(done.stdout)
    return path


@pytest.fixture(scope="module")
def server_side(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
class TestTls:
    def test_the_certificate_is_held_against_the_name(
        self, certificate: Path, server_side: ssl.SSLContext
    ) -> None:
        trusted = ssl.create_default_context(cafile=str(certificate))
        with serving(tls=server_side) as (port, requests):
            policy = local(port, tls=trusted)
            assert fetch(f"https://boats.example:{port}/page", policy).raw == PAGE
            assert requests[0][2]["Host"] == f"boats.example:{port}"
            with pytest.raises(SourceError, match="certificate verify failed"):
                fetch(f"https://crews.example:{port}/page", policy)

    def test_unknown_authorities_are_not_trusted(
        self,
        certificate: Path,
        server_side: ssl.SSLContext,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        with (
            serving(tls=server_side) as (port, _),
            pytest.raises(SourceError, match="certificate verify failed"),
        ):
            fetch(f"https://boats.example:{port}/page", local(port))


class TestAddresses:
    def test_redirects_are_followed_and_told(self) -> None:
        with serving() as (port, _):
            base = f"http://boats.example:{port}"
            fetched = Fetcher(local(port)).fetch(f"{base}/hop/5")
        assert fetched.snapshot.location == f"{base}/page"
        assert fetched.redirects == tuple(f"{base}/hop/{n}" for n in (5, 4, 3, 2, 1))

    def test_more_redirects_are_not(self) -> None:
        with serving() as (port, _), pytest.raises(SourceError, match="more than 5"):
            fetch(f"http://boats.example:{port}/hop/6", local(port))

    @pytest.mark.parametrize(
        ("place", "message"),
        [
            ("http://127.0.0.1:{other}/", "leads to port"),
            ("file:///etc/hostname", "only http and https"),
            ("http://user:word@boats.example:{port}/", "user name"),
            ("http://localhost:{port}/page", "localhost is not fetched"),
        ],
    )
    def test_redirects_are_checked_like_new_addresses(
        self, place: str, message: str
    ) -> None:
        def only_boats(host: str, port: int) -> list[str]:
            return ["127.0.0.1"] if host == "boats.example" else ["127.0.0.9"]

        def not_nine(address: Address) -> bool:
            return str(address) == "127.0.0.1"

        with serving() as (port, requests):
            policy = local(port, resolve=only_boats, allows=not_nine)
            target = place.format(port=port, other=port + 1)
            with pytest.raises(SourceError, match=message):
                fetch(f"http://boats.example:{port}/to?{target}", policy)
            assert len(requests) == 2  # the rules and the redirect itself

    def test_strict_rules_refuse_this_machine(self) -> None:
        with serving() as (port, requests):
            policy = FetchPolicy(ports=frozenset((port,)))
            for host in ("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433"):
                with pytest.raises(SourceError, match=r"not fetched|no address"):
                    fetch(f"http://{host}:{port}/page", policy)
        assert requests == []

    @pytest.mark.parametrize(
        ("url", "message"),
        [
            ("http://boats.example:8080/", "only 80 and 443"),
            ("ftp://boats.example/", "only http and https"),
            ("boats.example", "only http and https"),
            ("http://a b/", "no address|not fetched"),
            ("http://[::1/", "no address"),
            ("", "only http and https"),
        ],
    )
    def test_bad_addresses(self, url: str, message: str) -> None:
        with pytest.raises(SourceError, match=message):
            fetch(url)

    def test_one_bad_address_spoils_a_host(self) -> None:
        policy = FetchPolicy(resolve=lambda host, port: ["93.184.215.14", "10.0.0.1"])
        with pytest.raises(SourceError, match=r"10\.0\.0\.1, which is not public"):
            fetch("http://boats.example/", policy)

    def test_a_look_up_without_answer_ends_in_time_and_lets_the_program_go(
        self,
    ) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
            silent.bind(("127.0.0.1", 0))
            began = time.monotonic()
            done = subprocess.run(
                [sys.executable, "-c", ASK_SILENCE, str(silent.getsockname()[1])],
                capture_output=True,
                text=True,
                timeout=30,
            )
            asked = silent.recv(64)
        assert asked == b"boats.example"
        assert done.returncode == 0, done.stderr
        assert "took more than 0.5 seconds" in done.stdout
        assert time.monotonic() - began < 15

    def test_a_name_that_is_not_known_is_told(self) -> None:
        with pytest.raises(SourceError, match=r"nowhere\.invalid is not fetched: "):
            fetch("http://nowhere.invalid/", FetchPolicy(seconds=20))

    def test_a_name_is_resolved_once_for_each_connection(self) -> None:
        asked: list[str] = []

        def changing(host: str, port: int) -> list[str]:
            asked.append(host)
            return ["127.0.0.1"]

        with serving() as (port, requests):
            fetch(f"http://boats.example:{port}/page", local(port, resolve=changing))
        assert len(asked) == len(requests) == 2

    def test_the_environment_gives_no_proxy(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, "http://127.0.0.1:9")
        with serving() as (port, _):
            url = f"http://boats.example:{port}/page"
            assert fetch(url, local(port)).raw == PAGE

    @pytest.mark.parametrize(
        ("address", "public"),
        [
            ("93.184.215.14", True),
            ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
            *((address, False) for address in (
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
                "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "240.0.0.1",
                "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1", "fc00::1", "ff02::1",
                "::ffff:93.184.215.14", "64:ff9b::5db8:d70e", "64:ff9b:1::1",
                "2002:5db8:d70e::1", "2001:0:5db8:d70e::1", "::5db8:d70e",
                "2001:db8::1",
            )),
        ],
    )  # fmt: skip
    def test_public_addresses(self, address: str, public: bool) -> None:
        assert is_public(ip_address(address)) is public
