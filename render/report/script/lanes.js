// The chart's lanes, made of the events that are looked at.

const laneKinds = {
  category: {name: 'Category', of: index => data.groupOf[data.category[index]]},
  actor: {name: 'Actor', of: index => data.events.actors[index], names: name => data.names[name], none: 'No actor named'},
  source: {name: 'Source', of: documentsOf, names: sourceOf, none: 'No source'},
  place: {name: 'Place', of: index => data.events.places[index], names: name => data.names[name], none: 'No place named'},
  none: {name: 'None', of: () => [], none: 'All events'},
};

const mostLanes = 7; // beside the one for all others

// lanesOf puts events into lanes, as the chart's option has them.
function lanesOf(indexes) {
  const drawn = indexes.filter(isDrawn), kind = laneKinds[state.lanes];
  return kind.none ? lanesByName(drawn, kind) : lanesByGroup(drawn);
}

const emptyLane = (name, hue) => ({name, hue, index: [], from: [], to: [], marks: [], weight: [], title: [], date: []});

function fill(lane, index) {
  lane.index.push(index);
  for (const column of ['from', 'to', 'marks', 'weight', 'title', 'date']) lane[column].push(data[column][index]);
}

function lanesByGroup(indexes) {
  const lanes = data.groups.map(emptyLane);
  for (const index of indexes) fill(lanes[laneKinds.category.of(index)], index);
  return lanes.filter(lane => lane.index.length);
}

// lanesByName gives those lanes of their own that most events name; an event goes to the first of its names that has one.
function lanesByName(indexes, {of, names, none}) {
  const counts = new Map();
  for (const index of indexes) for (const name of of(index)) counts.set(name, (counts.get(name) || 0) + 1);
  const most = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b);
  const kept = most.length > mostLanes + 1 ? most.slice(0, mostLanes) : most;
  const lanes = new Map(kept.map((name, hue) => [name, emptyLane(names(name), Math.min(hue, mostLanes))]));
  const rest = emptyLane('Others', mostLanes), unnamed = emptyLane(none, mostLanes);
  for (const index of indexes) {
    const own = of(index), name = own.find(name => lanes.has(name));
    fill(lanes.get(name) || (own.length ? rest : unnamed), index);
  }
  return [...lanes.values(), rest, unnamed].filter(lane => lane.index.length);
}
