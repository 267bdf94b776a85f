-- Searches of one, two or three words and now and then a filter, or of one frequent word among such as are not looked for; so
-- many that hardly one comes twice.
local words = {
  "children", "rights", "women", "violence", "discrimination", "education", "health", "detention", "torture", "trafficking",
  "minorities", "migrants", "refugees", "disabilities", "convention", "protocol", "ratify", "implement", "strengthen", "combat",
  "poverty", "housing", "water", "food", "work", "equality", "gender", "religion", "expression", "press", "judiciary", "police",
  "prison", "prisons", "juvenile", "justice", "national", "institution", "plan", "action", "measures", "law", "legislation",
  "awareness", "training", "domestic", "sexual", "exploitation", "labour", "indigenous", "peoples", "climate", "development",
  "cooperation", "international", "humanitarian", "protection", "access", "services", "programmes", "racism", "hatred", "death",
  "penalty", "moratorium", "abolish", "asylum", "statelessness", "birth", "registration", "corporal", "punishment", "marriage",
}
local filters = { "", "", "", "&response=supported", "&response=noted", "&sdg=16", "&sdg=5", "&cycle=2" }
local frequent = { "children", "rights", "women", "violence", "education", "implement", "strengthen", "measures", "law", "access" }
local slight = { "the", "of", "and", "in", "to", "a", "for", "on", "with", "by", "from", "as" }
local path = os.getenv("SEARCH_PATH")
local is_frequent = os.getenv("SEARCH_FREQUENT")
math.randomseed(tonumber(os.getenv("SEARCH_SEED")))

function request()
  if is_frequent then
    local asked = { frequent[math.random(#frequent)] }
    for _ = 1, 6 do
      asked[#asked + 1] = slight[math.random(#slight)]
    end
    return wrk.format("GET", path .. "?q=" .. table.concat(asked, "+"))
  end
  local asked = {}
  for _ = 1, math.random(1, 3) do
    asked[#asked + 1] = words[math.random(#words)]
  end
  return wrk.format("GET", path .. "?q=" .. table.concat(asked, "+") .. filters[math.random(#filters)])
end
