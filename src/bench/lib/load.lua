-- Sends the requests of a file, line by line and over again, and prints what came of it as one line of JSON.
--   wrk -s load.lua URL -- FILE KEY SALT [check]
-- KEY is - for the public. SALT makes what is written in this run differ from every other run. With `check` the answers
-- are searched for errors of GraphQL, which come with status 200; that takes time, so it is for warming up.

local threads = {}

function setup(thread)
  thread:set("number", #threads)
  threads[#threads + 1] = thread
end

local function unique(body)
  sent = sent + 1
  local time = string.format("%012x", os.time() * 1000)
  local id = string.format("%s-%s-7000-%04x-%04x%08x", time:sub(1, 8), time:sub(9), 32768 + number, salt % 65536, sent)
  return (body:gsub("@n@", string.format("%d-%d-%d", salt, number, sent)):gsub("@uuid@", id))
end

function init(args)
  local headers = { ["Content-Type"] = "application/json" }
  if args[2] ~= "-" then headers["Authorization"] = "Bearer " .. args[2] end
  post = function(body) return wrk.format("POST", nil, headers, body) end
  requests, sent, bad, salt, writes = {}, 0, 0, tonumber(args[3]), false
  for line in io.lines(args[1]) do
    writes = writes or line:find("@n@", 1, true) ~= nil
    requests[#requests + 1] = writes and line or post(line)
  end
  -- Each thread begins elsewhere, so that they do not ask for the same at the same time.
  place = math.floor(#requests / 2) * number
  if args[4] == "check" then
    response = function(status, headers, body)
      if body:find('"errors":[{', 1, true) then bad = bad + 1 end
    end
  end
end

function request()
  place = place % #requests + 1
  return writes and post(unique(requests[place])) or requests[place]
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  for _, thread in ipairs(threads) do failed = failed + thread:get("bad") end
  local form = '{"requests": %d, "seconds": %f, "bytes": %d, "p50": %f, "p90": %f, "p99": %f, "max": %f, "failed": %d}\n'
  io.write(string.format(form, summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1000,
    latency:percentile(90) / 1000, latency:percentile(99) / 1000, latency.max / 1000, failed))
end
