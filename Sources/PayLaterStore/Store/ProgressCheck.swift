/// Told now and then how much of something long is done, of how much in all; false stops it.
public typealias ProgressCheck = (_ done: Int64, _ total: Int64) -> Bool
