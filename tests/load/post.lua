-- One contribution a request, each from another address and with another text, as the form at hand wants it.
local fields, box = os.getenv("POST_FIELDS"), os.getenv("POST_BOX")

function init(arguments)
  math.randomseed(os.time())
end

function request()
  local number = math.random(1, 2 ^ 30)
  local address = string.format("10.%d.%d.%d", math.random(0, 255), math.random(0, 255), math.random(1, 254))
  local headers = { ["Content-Type"] = "application/x-www-form-urlencoded", ["X-Forwarded-For"] = address, ["Sec-Fetch-Site"] = "same-origin" }
  local text = "The+clinic+in+our+district+has+no+water+since+spring.+" .. number
  return wrk.format("POST", nil, headers, fields .. box .. "=" .. text)
end

function done(summary, latency, requests)
  io.write(string.format("refused %d\n", summary.errors.status))
end
