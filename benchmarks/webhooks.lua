-- Load for wrk: signed webhooks of Blnk, each of about 0.7 kB and with a transaction of its own.
--
--   SECRET=… DUPLICATES=0.3 wrk -t 1 -c 64 -d 15s -s webhooks.lua http://127.0.0.1:8080/webhooks/blnk
--
-- SECRET      the signing secret
-- DUPLICATES  share of requests that repeat one of the last bodies, signed anew; none by default
--
-- Prints one line of name=value. `distinct` counts the bodies that were sent; of those in flight at the end wrk knows no
-- answer. The load shares its machine with what it measures and has to be cheap: libcrypto signs, nothing is parsed.
local ffi = require("ffi")
local bit = require("bit")

ffi.cdef [[
typedef struct evp_md_st EVP_MD;
const EVP_MD *EVP_sha256(void);
unsigned char *HMAC(const EVP_MD *md, const void *key, int key_length, const char *data, size_t data_length,
                    unsigned char *digest, unsigned int *digest_length);
]]

-- wrk has it loaded already; only its name differs between systems.
local function libcrypto()
  for _, name in ipairs({ "libcrypto.so.3", "libcrypto.so.1.1", "crypto" }) do
    local found, library = pcall(ffi.load, name)
    if found then
      return library
    end
  end
  error("webhooks.lua needs libcrypto")
end

local crypto = libcrypto()
local sha256 = crypto.EVP_sha256()
local digest = ffi.new("unsigned char[32]")
local secret = assert(os.getenv("SECRET"), "SECRET is not set")
local share = tonumber(os.getenv("DUPLICATES") or "0")
-- From how many bodies one is picked to be repeated: few enough that some are still under way.
local remember = 1000

local hex = {}
for byte = 0, 255 do
  hex[byte] = string.format("%02x", byte)
end
local digits = {}

local function sign(stamp, body)
  local signed = stamp .. "." .. body
  crypto.HMAC(sha256, secret, #secret, signed, #signed, digest, nil)
  for place = 0, 31 do
    digits[place + 1] = hex[digest[place]]
  end
  return table.concat(digits)
end

local function word()
  return bit.tohex(bit.tobit(math.random(0, 4294967295)))
end

local function uuid()
  local b, c = word(), word()
  return word() .. "-" .. b:sub(1, 4) .. "-4" .. b:sub(6, 8) .. "-a" .. c:sub(2, 4) .. "-" .. c:sub(5, 8) .. word()
end

-- As Core writes it: keys in alphabetical order, no spaces. Times change by the second; the fraction is made up.
local function transaction(now)
  local queued = uuid()
  return '{"event":"transaction.applied","data":{"allow_overdraft":false,"amount":200.5,'
    .. '"atomic":false,"created_at":"' .. now .. '.623494118Z","currency":"USD","description":"Wallet top-up",'
    .. '"destination":"bln_5ce86029","hash":"26e9a09e02b44397f47b14cfa80be5f22046a22ea6992fafb601bf414ae43e87",'
    .. '"inflight":false,"meta_data":{"QUEUED_PARENT_TRANSACTION":"txn_' .. queued .. '","queue_lane":"normal"},'
    .. '"overdraft_limit":0,"parent_transaction":"txn_' .. queued .. '","precise_amount":20050,"precision":100,'
    .. '"reference":"INV-' .. queued .. '_q","skip_queue":false,'
    .. '"source":"bln_7f91a1ae","status":"APPLIED","transaction_id":"txn_' .. uuid() .. '"}}'
end

local threads = {}
function setup(thread)
  threads[#threads + 1] = thread
  thread:set("first", #threads == 1)
end

function init()
  distinct = 0
  local random = assert(io.open("/dev/urandom", "rb"))
  local seed = 0
  for byte in random:read(6):gmatch(".") do
    seed = seed * 256 + byte:byte()
  end
  random:close()
  math.randomseed(seed)
  -- wrk asks its first thread for a request that it never sends, to look whether it holds more than one.
  skip = first
end

local recent = {}
local second, now
local function body()
  if distinct > 0 and math.random() < share then
    return recent[math.random(1, math.min(distinct, remember))]
  end
  local made = transaction(now)
  if not skip then
    distinct = distinct + 1
    recent[(distinct - 1) % remember + 1] = made
  end
  return made
end

function request()
  local stamp = os.time()
  if stamp ~= second then
    second, now = stamp, os.date("!%Y-%m-%dT%H:%M:%S", stamp)
  end
  local content = body()
  skip = false
  return "POST " .. wrk.path .. " HTTP/1.1\r\nHost: " .. wrk.host .. ":" .. wrk.port
    .. "\r\nUser-Agent: Go-http-client/1.1\r\nContent-Length: " .. #content
    .. "\r\nContent-Type: application/json\r\nX-Blnk-Signature: " .. sign(stamp, content)
    .. "\r\nX-Blnk-Timestamp: " .. stamp .. "\r\nAccept-Encoding: gzip\r\n\r\n" .. content
end

function done(summary, latency)
  local bodies = 0
  for _, thread in ipairs(threads) do
    bodies = bodies + thread:get("distinct")
  end
  local errors = summary.errors
  print(string.format(
    "result requests=%d rate=%.0f p50_ms=%.2f p95_ms=%.2f p99_ms=%.2f max_ms=%.2f non_2xx=%d socket_errors=%d timeouts=%d"
      .. " distinct=%d",
    summary.requests, summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, latency.max / 1000, errors.status,
    errors.connect + errors.read + errors.write, errors.timeout, bodies))
end
