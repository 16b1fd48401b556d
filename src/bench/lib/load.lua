-- Sends the requests of a file, line by line and over again, and prints what came of it as one line of JSON.
-- wrk -s load.lua URL -- FILE KEY SALT; KEY is - where none is needed

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local function unique(body)
  sent = sent + 1
  local id = string.format("%012x", os.time() * 1000)
  local tail = string.format("%04x-%04x%08x", 32768 + number, salt % 65536, sent)
  return (body:gsub("@n@", string.format("%d-%d-%d", salt, number, sent))
    :gsub("@uuid@", id:sub(1, 8) .. "-" .. id:sub(9) .. "-7000-" .. tail))
end

function init(args)
  local headers = { ["Content-Type"] = "application/json" }
  if args[2] ~= "-" then headers["Authorization"] = "Bearer " .. args[2] end
  requests, sent, salt = {}, 0, tonumber(args[3])
  writes = false
  for line in io.lines(args[1]) do
    writes = writes or line:find("@n@", 1, true) ~= nil
    requests[#requests + 1] = writes and line or wrk.format("POST", nil, headers, line)
  end
  post = function(body) return wrk.format("POST", nil, headers, body) end
  -- Each thread begins elsewhere, so that they do not ask for the same at the same time.
  place = math.floor(#requests / 2) * number
end

function request()
  place = place % #requests + 1
  return writes and post(unique(requests[place])) or requests[place]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %f, "bytes": %d, "p50": %f, "p90": %f, "p99": %f, "max": %f, "failed": %d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1000, latency:percentile(90) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
