"""A proxy for Grid KYC in Python, with nothing but the standard library.

It holds Grid's credentials and answers for the signed-in customer only. It passes `grid-kyc-proxy check`.
Documents are read into memory (10 MB at most). Webhooks and the event stream are left out: components poll.
"""

import base64
import hashlib
import http.client
import http.server
import json
import os
import re
import secrets
import sys
from datetime import datetime, timezone
from urllib.parse import parse_qsl, unquote_to_bytes, urlencode, urlsplit

BASE_PATH = "/api/grid"
MAX_JSON = 256 * 1024
MAX_FORM = 11 * 2**20
MAX_FILE = 10 * 2**20
PLAIN_ID = re.compile(r"(?!\.{1,2}$)[\w:.~-]{1,200}", re.ASCII)
LOOKED_UP = {"beneficialOwner": "/beneficial-owners/", "document": "/documents/", "verification": "/verifications/"}
MASK = "\u2022"


def setting(name):
    value = os.environ.get(name, "").strip()
    if not value:
        sys.exit(f"Set {name} before you start this server.")
    return value


GRID = urlsplit(setting("GRID_BASE_URL"))
CREDENTIALS = base64.b64encode(f"{setting('GRID_CLIENT_ID')}:{setting('GRID_CLIENT_SECRET')}".encode()).decode()
APP_ORIGIN = setting("APP_ORIGIN")
# The tables of the proxy as data; they come with @grid-kyc/proxy, in its folder `contract`.
with open(setting("GRID_KYC_CONTRACT"), encoding="utf-8") as file:
    CONTRACT = json.load(file)


def customer_for(headers):
    """Yours: the customers of the signed-in user, [] for a user without one, None without a session."""
    cookie = re.search(r"(?:^|;\s*)session=([^;]+)", headers.get("cookie") or "")
    customer_id = json.loads(os.environ.get("SESSIONS", "{}")).get(cookie.group(1)) if cookie else None
    return None if customer_id is None else [customer_id]


class Refused(Exception):
    """Ends a request with an error in Grid's format."""

    def __init__(self, status, code, message, details=None, headers=()):
        super().__init__(message)
        self.status, self.headers = status, dict(headers)
        self.body = {"status": status, "code": code, "message": message}
        if details is not None:
            self.body["details"] = details


def forbidden():
    return Refused(403, "FORBIDDEN", "This is not the signed-in customer's data.")


def not_found():
    return Refused(404, "NOT_FOUND", "The proxy has no such route.")


def invalid(field, message):
    errors = [{"field": field, "message": message}]
    return Refused(400, "INVALID_INPUT", f"{field}: {message}", {"errors": errors})


# What a browser may see


def is_secret(name):
    return re.sub(r"[^a-z0-9]", "", name.rsplit(".", 1)[-1].lower()) in CONTRACT["secretNames"]


def mask(value):
    """The last four characters at most, and never more than a third."""
    text = str(value)
    shown = min(4, len(text) // 3)
    return MASK * 5 + (text[-shown:] if shown else "")


def mask_all(value):
    if isinstance(value, dict):
        return {name: mask_all(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [mask_all(inner) for inner in value]
    return value if value is None or isinstance(value, bool) else mask(value)


def mask_secrets(value):
    if isinstance(value, dict):
        return {name: mask_all(inner) if is_secret(name) else mask_secrets(inner) for name, inner in value.items()}
    return [mask_secrets(inner) for inner in value] if isinstance(value, list) else value


def is_withheld(kind):
    return not isinstance(kind, str) or re.match(r"(APPLICANT|SUSPECTED)_", kind.strip(), re.I) is not None


def withhold(value):
    """Replaces what must not be disclosed by one entry that says nothing else."""
    if isinstance(value, list):
        return [withhold(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    value = {name: withhold(inner) for name, inner in value.items()}
    errors = value.get("errors")
    if not isinstance(errors, list) or not any(isinstance(error, dict) and "type" in error for error in errors):
        return value
    shown = [error for error in errors if isinstance(error, dict) and not is_withheld(error.get("type"))]
    for error in shown:
        is_fixable = error.get("field") or error.get("acceptedDocumentTypes")
        if error["type"] not in CONTRACT["revealedErrorTypes"] and not is_fixable:
            error["reason"] = ""
    if len(shown) < len(errors):
        shown.append({"resourceId": value.get("customerId"), "type": "WITHHELD", "reason": ""})
    return {**value, "errors": shown}


def secret_values(value, name=""):
    if isinstance(value, dict):
        return [found for key, inner in value.items() for found in secret_values(inner, key)]
    if isinstance(value, list):
        return [found for inner in value for found in secret_values(inner, name)]
    return [value] if isinstance(value, str) and is_secret(name) else []


def scrub(value, hidden):
    """Removes the identifiers of the request from an error that quotes them."""
    if isinstance(value, str):
        for text in hidden:
            for spelling in (text, re.sub(r"\W|_", "", text)):
                if len(spelling) >= 4:
                    value = value.replace(spelling, mask(spelling))
        return value
    if isinstance(value, dict):
        return {name: scrub(inner, hidden) for name, inner in value.items()}
    return [scrub(inner, hidden) for inner in value] if isinstance(value, list) else value


# Grid


def call_grid(method, path, query=(), body=None, content_type=None, key=None):
    """Sends a request that is made of nothing but what was checked. Redirects are not followed."""
    headers = {"authorization": f"Basic {CREDENTIALS}", "accept": "application/json"}
    if content_type:
        headers["content-type"] = content_type
    if key:
        headers["idempotency-key"] = key
    kind = http.client.HTTPSConnection if GRID.scheme == "https" else http.client.HTTPConnection
    connection = kind(GRID.hostname, GRID.port, timeout=30)
    try:
        target = GRID.path.rstrip("/") + path + (f"?{urlencode(query)}" if query else "")
        connection.request(method, target, body=body, headers=headers)
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    except OSError as error:
        raise Refused(502, "BAD_GATEWAY", "Grid could not be reached.") from error
    finally:
        connection.close()


def read_grid(operation, answer, hidden=()):
    """Grid's answer as the browser may see it."""
    status, headers, raw = answer
    if status in (401, 403):
        raise Refused(502, "BAD_GATEWAY", "Grid refused the platform's credentials.")
    if status < 200 or 300 <= status < 400:
        raise Refused(502, "BAD_GATEWAY", "Grid answered with a redirect.")
    try:
        body = json.loads(raw) if raw else None
    except ValueError:
        body = None
    if status >= 400:
        raise grid_error(status, headers, body, hidden)
    if not raw:
        return 204, None
    if not isinstance(body, dict):
        raise Refused(502, "BAD_GATEWAY", "Grid did not answer with a JSON object.")
    if operation == "createKycLink" and urlsplit(str(body.get("kycUrl"))).scheme not in ("http", "https"):
        raise Refused(502, "BAD_GATEWAY", "Grid answered with a link that is not a web address.")
    if operation == "getPlatformConfig":
        body = cut_config(body)
    return status, withhold(mask_secrets(body))


def grid_error(status, headers, body, hidden):
    kept = {}
    if headers.get("retry-after"):
        kept["Retry-After"] = headers["retry-after"]
    if status == 409:
        kept["X-Should-Retry"] = "false"
    body = body if isinstance(body, dict) else {}
    if "code" not in body and isinstance(body.get("error"), dict):
        body = body["error"]
    code = body.get("code") if isinstance(body.get("code"), str) else "UNKNOWN_ERROR"
    if is_withheld(code):
        return Refused(status, "INVALID_INPUT", "This could not be accepted. Send another document.", headers=kept)
    message = scrub(str(body.get("message", "Grid refused the request.")), hidden)
    details = body.get("details")
    details = scrub(withhold(mask_secrets(details)), hidden) if isinstance(details, dict) else None
    return Refused(status, scrub(code, hidden), message, details, kept)


def cut_config(config):
    currencies = [each for each in config.get("supportedCurrencies") or [] if isinstance(each, dict)]
    shown = ("currencyCode", "providerRequiredCustomerFields")
    return {
        "isRegulatedFinancialInstitution": config.get("isRegulatedFinancialInstitution"),
        "umaDomain": config.get("umaDomain"),
        "supportedCurrencies": [{name: each[name] for name in shown if name in each} for each in currencies],
    }


def customer_of(kind, identifier):
    """The customer behind an id. An id of another kind is looked up at Grid."""
    if kind == "customer" or (kind == "holder" and not identifier.startswith("BeneficialOwner:")):
        return identifier
    if not PLAIN_ID.fullmatch(identifier):
        raise forbidden()
    kind = "beneficialOwner" if kind == "holder" else kind
    _, found = read_grid("", call_grid("GET", LOOKED_UP[kind] + identifier))
    owner = (found or {}).get("documentHolder" if kind == "document" else "customerId")
    if not isinstance(owner, str) or not owner:
        raise forbidden()
    return customer_of("holder", owner) if kind == "document" else owner


# What a browser may send


def known_fields(body, fields, creates):
    """The body written anew from the fields that a browser may write."""
    known = {}
    for path, field in fields.items():
        if field["writtenBy"] != "person" or (field.get("createOnly") and not creates):
            continue
        *groups, name = path.split(".")
        source, target = body, known
        for depth, group in enumerate(groups):
            if not isinstance(source, dict) or group not in source:
                source = None
                break
            source = source[group]
            if source is None:
                target[group] = None
                break
            if not isinstance(source, dict):
                raise invalid(".".join(groups[: depth + 1]), "must be an object.")
            target = target.setdefault(group, {})
        if not isinstance(source, dict) or name not in source:
            continue
        value = source[name]
        entries = value if isinstance(value, list) else [value]
        if any(isinstance(entry, (dict, list)) for entry in entries):
            raise invalid(path, "must be a plain value or a list of them.")
        if is_secret(name) and any(isinstance(entry, str) and MASK in entry for entry in entries):
            raise invalid(path, "is masked. Leave it out to keep what Grid has.")
        target[name] = value
    return known


def fields_of(name, body):
    if name == "customer":
        name = {"INDIVIDUAL": "individual", "BUSINESS": "business"}.get(body.get("customerType"))
        if name is None:
            raise invalid("customerType", "must be INDIVIDUAL or BUSINESS.")
    return CONTRACT["fields"][name]


def read_form(raw, content_type):
    """The fields and the file of a form. Fields come before the file, and each appears once."""
    boundary = re.search(r'boundary="?([^";]+)"?', content_type)
    if not boundary:
        raise Refused(400, "INVALID_REQUEST_FORMAT", "The form has no boundary.")
    mark = b"--" + boundary.group(1).encode("latin-1")
    first, *parts = (b"\r\n" + raw).split(b"\r\n" + mark)
    if first or not parts or not parts[-1].startswith(b"--"):
        raise Refused(400, "INVALID_REQUEST_FORMAT", "The form is not complete.")
    fields, file = {}, None
    for part in parts[:-1]:
        head, _, content = part[2:].partition(b"\r\n\r\n")
        head = head.decode("utf-8", "replace")
        name = re.search(r'[; ]name="([^"]*)"', head)
        file_name = re.search(r'filename="([^"]*)"', head)
        if not name or file is not None or name.group(1) in fields:
            raise Refused(400, "INVALID_REQUEST_FORMAT", "Each field appears once, and before the file.")
        if file_name is None:
            fields[name.group(1)] = content.decode("utf-8", "replace")
        elif name.group(1) != "file":
            raise invalid(name.group(1), "must not be a file.")
        else:
            kind = re.search(r"content-type: *([\w.+/-]+)", head, re.I)
            file = (file_name.group(1), kind.group(1) if kind else "application/octet-stream", content)
    if file is None or len(file[2]) > MAX_FILE:
        raise invalid("file", "is missing, or larger than 10 MB.")
    return fields, file


def write_form(fields, file):
    boundary = secrets.token_hex(16)
    lines = [f'--{boundary}\r\ncontent-disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items()]
    name, kind, content = file
    lines.append(f'--{boundary}\r\ncontent-disposition: form-data; name="file"; filename="{name}"\r\ncontent-type: {kind}\r\n\r\n')
    body = "".join(lines).encode() + content + f"\r\n--{boundary}--\r\n".encode()
    return body, f"multipart/form-data; boundary={boundary}"


def check_redirect_uri(uri):
    parts = urlsplit(uri) if isinstance(uri, str) else None
    if not parts or "@" in parts.netloc or f"{parts.scheme}://{parts.netloc}" != APP_ORIGIN:
        raise invalid("redirectUri", "is not an address of this app.")


def find_route(method, path):
    """The row of the route table for a request, and its path parameters, decoded once."""
    try:
        segments = [unquote_to_bytes(part).decode("utf-8") for part in path.split("/")[1:]]
        if re.search(r"%(?![0-9a-fA-F]{2})", path):
            raise ValueError
    except ValueError:
        raise not_found() from None
    literal = None
    for route in CONTRACT["routes"]:
        if literal is not None and route["path"] != literal:
            continue
        wanted = route["path"].split("/")[1:]
        names = [re.fullmatch(r"\{(\w+)\}", part) for part in wanted]
        if len(wanted) != len(segments) or not all(n or w == s for n, w, s in zip(names, wanted, segments)):
            continue
        if route["method"] == method:
            params = {name.group(1): value for name, value in zip(names, segments) if name}
            if all(PLAIN_ID.fullmatch(value) for value in params.values()):
                return route, params
            raise not_found()
        if "{" not in route["path"]:
            literal = route["path"]
    raise not_found()


class Proxy(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "GridKycProxy"
    timeout = 60

    def answer(self, status, body=None, headers=()):
        raw = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", **dict(headers)}.items():
            self.send_header(name, value)
        if raw:
            self.send_header("Content-Type", "application/json")
        if status != 204:
            self.send_header("Content-Length", str(len(raw)))
        # A body that was not read must not become the next request.
        if not self.is_body_read:
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        self.wfile.write(raw)

    def handle_request(self):
        self.is_body_read = self.headers.get("content-length", "0") == "0" and "transfer-encoding" not in self.headers
        try:
            self.answer(*self.respond())
        except Refused as refused:
            self.answer(refused.status, refused.body, refused.headers)
        except Exception as error:  # noqa: BLE001 - nothing of it reaches the browser
            self.log_error("%s", type(error).__name__)
            self.answer(500, {"status": 500, "code": "INTERNAL_ERROR", "message": "The proxy failed."})

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = do_TRACE = do_OPTIONS = handle_request

    def log_message(self, format, *values):
        """Method, route and status could be logged here; a path holds ids, and a query may hold more."""

    def read_body(self, most):
        if "transfer-encoding" in self.headers:
            raise Refused(411, "LENGTH_REQUIRED", "Send a Content-Length.")
        length = int(self.headers.get("content-length") or 0)
        if length > most:
            raise Refused(413, "PAYLOAD_TOO_LARGE", "The body is too large.")
        raw = self.rfile.read(length)
        self.is_body_read = True
        return raw

    def check_origin(self):
        origin, site = self.headers.get("origin"), self.headers.get("sec-fetch-site")
        own = f"://{self.headers.get('host')}"
        if origin == APP_ORIGIN or (site == "none" and origin is None):
            return
        if (site is None and (origin is None or origin.endswith(own))) or site == "same-origin":
            return
        raise Refused(403, "FORBIDDEN", "This page may not use the proxy.")

    def respond(self):
        path, _, query = self.path.partition("?")
        if not path.startswith(BASE_PATH + "/"):
            raise not_found()
        path = path[len(BASE_PATH) :]
        self.check_origin()
        if self.command == "GET" and path in ("/session", "/events"):
            customers = self.customers()
            if path == "/events":
                raise not_found()
            return 200, self.session(customers)
        route, params = find_route(self.command, path)
        subject = route["subject"]
        customers = self.customers()
        if subject in ("operator", "create"):
            raise Refused(403, "FORBIDDEN", "This is not done through this proxy.")
        pairs = parse_qsl(query, keep_blank_values=True)
        given_query = dict(pairs)
        if len(given_query) < len(pairs):
            raise Refused(400, "INVALID_REQUEST_FORMAT", "A parameter appears twice.")
        body, file = self.read_payload(route)
        customer_id = None
        if isinstance(subject, dict):
            customer_id = self.check_subject(subject, customers, params, given_query, body)
        return self.forward(route, params, given_query, body, file, customer_id)

    def customers(self):
        customers = customer_for(self.headers)
        if customers is None:
            raise Refused(401, "UNAUTHORIZED", "Sign in.")
        return customers

    def session(self, customers):
        if len(customers) != 1:
            return {"mayCreate": False}
        _, customer = read_grid("getCustomer", call_grid("GET", f"/customers/{customers[0]}"))
        return {"mayCreate": False, "customerId": customers[0], "customerType": customer.get("customerType")}

    def read_payload(self, route):
        if route.get("form"):
            content_type = self.headers.get("content-type", "")
            if not content_type.lower().startswith("multipart/form-data"):
                raise Refused(415, "UNSUPPORTED_MEDIA_TYPE", "This route takes a form.")
            return read_form(self.read_body(MAX_FORM), content_type)
        if not route.get("body"):
            return {}, None
        content_type = self.headers.get("content-type")
        if content_type is not None and not re.match(r"application/json *(;|$)", content_type, re.I):
            raise Refused(415, "UNSUPPORTED_MEDIA_TYPE", "This route takes JSON.")
        raw = self.read_body(MAX_JSON)
        if not raw and route.get("bodyOptional"):
            return {}, None
        try:
            body = json.loads(raw.decode("utf-8"))
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise Refused(400, "INVALID_REQUEST_FORMAT", "The body is not a JSON object.")
        return body, None

    def check_subject(self, subject, customers, params, query, body):
        """What is checked here is what is sent: nothing else in the request may name a customer."""
        places = {"path": params, "query": query, "body": body, "form": body}
        identifier = places[subject["in"]].get(subject["name"])
        if not isinstance(identifier, str) or not identifier:
            raise invalid(subject["name"], "is missing.")
        customer_id = customer_of(subject["kind"], identifier) if customers else None
        if customer_id not in customers:
            raise forbidden()
        for name, kind in (("customerId", "customer"), ("documentHolder", "holder")):
            for values in (query, body):
                other = values.get(name, customer_id)
                if not isinstance(other, str) or (other != customer_id and customer_of(kind, other) != customer_id):
                    raise forbidden()
        return customer_id

    def forward(self, route, params, given_query, body, file, customer_id):
        path = re.sub(r"\{(\w+)\}", lambda name: params[name.group(1)], route["path"])
        query = [(name, given_query[name]) for name in route.get("query") or [] if name in given_query]
        creates = route["method"] == "POST"
        fields, raw, content_type = {}, None, None
        if file is not None:
            fields = known_fields(body, CONTRACT["fields"][route["form"]], creates)
            raw, content_type = write_form(fields, file)
        elif route.get("body"):
            fields = known_fields(body, fields_of(route["body"], body), creates)
            if fields.get("endUserTermsConsent"):
                # Evidence, so neither comes from the browser.
                now = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
                fields["endUserTermsConsent"].update(acceptedAt=now, ipAddress=self.client_address[0])
            if "redirectUri" in fields:
                check_redirect_uri(fields["redirectUri"])
            raw, content_type = json.dumps(fields).encode(), "application/json"
        key = None
        if creates:
            given = self.headers.get("idempotency-key") or secrets.token_hex(16)
            # Derived, because another customer's browser could send the same key and get this customer's answer.
            key = hashlib.sha256(f"{route['operation']} {customer_id} {given}".encode()).hexdigest()
        answer = call_grid(route["method"], path, query, raw, content_type, key)
        return read_grid(route["operation"], answer, secret_values(fields))


if __name__ == "__main__":
    server = http.server.ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "3000"))), Proxy)
    print(f"Proxy at http://127.0.0.1:{server.server_port}{BASE_PATH}", flush=True)
    server.serve_forever()
